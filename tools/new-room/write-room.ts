import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { roomFiles } from './room-files.ts';
import { roomNames } from './room-names.ts';

/** Writes the files of a room that has a place in the order and does not exist yet. @throws with why not */
export function writeRoom(root: string, room: string, thing: string, thingZh: string, now: Date): string[] {
  const order = JSON.parse(readFileSync(join(root, 'tools/room-order.json'), 'utf8')) as Record<string, string[]>;
  if (!(room in order)) {
    throw new Error(
      `"${room}" has no place in tools/room-order.json; a new place is an ADR. Rooms: ${Object.keys(order).join(', ')}`,
    );
  }
  const folder = join(root, 'modules', room);
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`modules/${room} exists already`);
  const map = readFileSync(join(root, 'docs/context-map.md'), 'utf8');
  const roomZh = new RegExp(`^\\| ${room} \\| ([^|]+?) \\|`, 'm').exec(map)?.[1];
  if (!roomZh) throw new Error(`docs/context-map.md has no Chinese name for "${room}"`);
  const time = now.toISOString().replace(/\D/g, '').slice(0, 12);
  const files = roomFiles(roomNames(room, roomZh, thing, thingZh), time);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: 'wx' });
  }
  return Object.keys(files);
}
