export { indexImport } from './imports/index-import.ts';
export { sitesImport } from './imports/sites-import.ts';
export { assessment } from './module.ts';
export {
  checkItemsById,
  type DirectorySite,
  type DirectorySiteType,
  fieldPoints,
  type SiteDirectory,
  siteDirectory,
  type SiteTypeDirectory,
  siteTypeDirectory,
} from './queries/directories.ts';
export { unmatchedUnits } from './queries/standards.ts';
