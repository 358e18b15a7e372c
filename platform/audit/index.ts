export { auditRoutes } from './routes.ts';
export { sealAudit } from './seal-entries.ts';
export { verifyAuditChain } from './verify-audit-chain.ts';
