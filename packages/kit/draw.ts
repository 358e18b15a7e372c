export { type DrawRequest, draw, drawCommitment, poolHash } from './draw/draw-sites.ts';
export {
  type Assignment,
  type DrawnInspector,
  type DrawnSite,
  type DrawPairsRequest,
  drawPairs,
  type PairsRefusal,
} from './draw/draw-pairs.ts';
