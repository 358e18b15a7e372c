import { composingRoom } from '@chuangcheng/platform/kernel';

/** The overview owns nothing: what it shows are answers of the other rooms, each cut to what the person may see there. */
export const { query } = composingRoom();
