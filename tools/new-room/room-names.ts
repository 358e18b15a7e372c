/** A room to be made and the first thing it keeps, under all the names they appear by. */
export type RoomNames = {
  /** As in `tools/room-order.json`: `official-documents`. */
  readonly room: string;
  /** Schema of the database: `official_documents`. */
  readonly schema: string;
  /** In code: `officialDocuments`. */
  readonly roomCamel: string;
  readonly roomZh: string;
  readonly roomEn: string;
  /** `letter`. */
  readonly thing: string;
  readonly things: string;
  /** Table: `letter`. */
  readonly table: string;
  readonly thingPascal: string;
  readonly thingsPascal: string;
  readonly thingZh: string;
};

const KEBAB = /^[a-z]+(-[a-z]+)*$/;
const CHINESE = /^[\u4e00-\u9fff]{1,12}$/;

/** Works the names out. @throws with what is wrong with the words given */
export function roomNames(room: string, roomZh: string, thing: string, thingZh: string): RoomNames {
  for (const word of [room, thing])
    if (!KEBAB.test(word)) throw new Error(`"${word}" is not kebab-case, such as official-documents`);
  for (const word of [roomZh, thingZh])
    if (!CHINESE.test(word)) throw new Error(`"${word}" is not a Chinese name of up to 12 characters`);
  const things = /(s|x|ch|sh)$/.test(thing) ? `${thing}es` : thing.endsWith('y') ? `${thing.slice(0, -1)}ies` : `${thing}s`;
  const roomPascal = pascal(room);
  return {
    room,
    schema: room.replaceAll('-', '_'),
    roomCamel: (roomPascal[0] ?? '').toLowerCase() + roomPascal.slice(1),
    roomZh,
    roomEn: words(room),
    thing,
    things,
    table: thing.replaceAll('-', '_'),
    thingPascal: pascal(thing),
    thingsPascal: pascal(things),
    thingZh,
  };
}

function pascal(text: string): string {
  return text.replace(/(?:^|-)([a-z])/g, (_whole, letter: string) => letter.toUpperCase());
}

function words(text: string): string {
  const spaced = text.replaceAll('-', ' ');
  return (spaced[0] ?? '').toUpperCase() + spaced.slice(1);
}
