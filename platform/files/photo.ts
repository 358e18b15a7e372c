import { convertDatum, type Position } from '@chuangcheng/kit/coordinates';
import { accept, type Decision, refuse } from '@chuangcheng/kit/decision';
import readExif from 'exif-reader';
import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Metadata } from 'sharp';
import { hash64 } from './hash64.ts';

export const MAX_PHOTO_BYTES = 10 * 1024 * 1024;
const MAX_PIXELS = 60_000_000;
const MEDIA_TYPES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/heic']);

/** What a photo says about itself: evidence kept with the original, never shown to the public. */
export type PhotoEvidence = {
  readonly width: number;
  readonly height: number;
  /** As the camera's clock said, in the county's time; it may be wrong. */
  readonly takenAt: string | null;
  /** CGCS2000 degrees, converted from the WGS-84 of the camera. */
  readonly position: Position | null;
  readonly camera: string | null;
  /** Likeness of pictures: the fewer bits two differ by, the more alike they are (DCT hash, 16 hexadecimal digits). */
  readonly hash64: string;
};

/** Is it really a photo, by its content, and what does it say? */
export async function inspectPhoto(
  bytes: Uint8Array,
  name: string,
): Promise<Decision<{ mediaType: string; evidence: PhotoEvidence }>> {
  if (bytes.length === 0) return refuse('platform/file-empty', { file: name });
  if (bytes.length > MAX_PHOTO_BYTES) return refuse('platform/too-large', { limit: `${MAX_PHOTO_BYTES / 1024 / 1024} MB` });
  const type = await fileTypeFromBuffer(bytes);
  if (!type || !MEDIA_TYPES.has(type.mime)) return refuse('platform/not-a-photo', { file: name });
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS });
    const metadata = await image.metadata();
    // Decoding it once proves that it is whole.
    const hash = await hash64(image);
    return accept({ mediaType: type.mime, evidence: { ...metadataEvidence(metadata), hash64: hash } });
  } catch {
    return refuse('platform/photo-damaged', { file: name });
  }
}

/** A smaller copy without any metadata, turned upright. */
export function photoCopy(bytes: Uint8Array, longestSide: number): Promise<Uint8Array> {
  return sharp(bytes, { limitInputPixels: MAX_PIXELS })
    .rotate()
    .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 78 })
    .toBuffer();
}

function metadataEvidence(metadata: Metadata): Omit<PhotoEvidence, 'hash64'> {
  const plain = { width: metadata.width, height: metadata.height, takenAt: null, position: null, camera: null };
  if (!metadata.exif) return plain;
  try {
    const exif = readExif(metadata.exif);
    const { GPSLatitude: latitude, GPSLongitude: longitude, GPSLatitudeRef, GPSLongitudeRef } = exif.GPSInfo ?? {};
    return {
      ...plain,
      // The reader takes the camera's wall clock for UTC.
      takenAt: exif.Photo?.DateTimeOriginal ? exif.Photo.DateTimeOriginal.toISOString().replace('Z', '+08:00') : null,
      position:
        latitude && longitude
          ? convertDatum(
              { lng: degrees(longitude, GPSLongitudeRef), lat: degrees(latitude, GPSLatitudeRef) },
              'WGS-84',
              'CGCS2000',
            )
          : null,
      camera: typeof exif.Image?.Make === 'string' ? exif.Image.Make : null,
    };
  } catch {
    return plain;
  }
}

function degrees([whole = 0, minutes = 0, seconds = 0]: readonly number[], reference: unknown): number {
  const value = whole + minutes / 60 + seconds / 3600;
  return reference === 'S' || reference === 'W' ? -value : value;
}
