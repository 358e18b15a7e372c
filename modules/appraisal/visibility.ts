import { composingRoom } from '@chuangcheng/platform/kernel';

/** Nothing is stored here yet: a ranking is counted from what the lower rooms hold, and everybody who may ask sees all of it. */
export const { query } = composingRoom();
