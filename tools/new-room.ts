import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { writeRoom } from './new-room/write-room.ts';

// node tools/new-room.ts <room> <first thing> <its Chinese name>, such as: official-documents letter 公文
const [room, thing, thingZh] = process.argv.slice(2);
if (!room || !thing || !thingZh) {
  console.error('node tools/new-room.ts <room> <first thing> <its Chinese name>');
  process.exit(2);
}
const root = fileURLToPath(new URL('..', import.meta.url));
try {
  const files = writeRoom(root, room, thing, thingZh, new Date());
  spawnSync('biome', ['format', '--write', `modules/${room}`], { cwd: root, stdio: 'ignore' });
  for (const file of files) console.log(file);
  console.log(`
Next:
1. node tools/generate-database-types.ts
2. apps/server/rooms.ts: add the room after the rooms it stands on
3. vitest run --project database modules/${room}
4. UPDATE_ACCESS_MATRIX=1 vitest run --project database tests/access, and look at the lines it adds
5. README.md of the room: say what it is for; docs/glossary.md: its words`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
