export { folderStore } from './file-store.ts';
export { bitsApart } from './hash64.ts';
export { inspectPhoto, type PhotoEvidence, photoCopy } from './photo.ts';
export { fileRoutes, missingPhotos, photoLikenesses, storePhoto } from './photo-records.ts';
