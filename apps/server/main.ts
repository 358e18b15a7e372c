import { readConfiguration } from './configuration.ts';
import { loadDemoCounty } from './demo/load-demo-county.ts';
import { printDemoAccess } from './demo/print-demo-access.ts';
import { startProgram } from './start-program.ts';

// node apps/server/main.ts start|demo
const mode = process.argv[2];
if (mode !== 'start' && mode !== 'demo') {
  console.error('node apps/server/main.ts start|demo');
  process.exit(2);
}

let stopping: Promise<void> | undefined;
let stop: () => Promise<void> = async () => undefined;

/** Ends everything that was started; a second signal changes nothing. */
function end(code: number): void {
  stopping ??= stop().then(
    () => process.exit(code),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
}
process.on('SIGTERM', () => end(0));
process.on('SIGINT', () => end(0));

try {
  const configuration = readConfiguration(process.env);
  const program = await startProgram(configuration, (error) => {
    console.error(error);
    end(1);
  });
  stop = () => program.stop();
  const access = mode === 'demo' ? await loadDemoCounty(program) : undefined;
  const address = await program.listen();
  if (access) printDemoAccess(address, configuration.dataDir, access);
  else console.log(`创城 Chuangcheng  ${address}`);
  const code = await program.firstRunCode();
  if (code)
    console.log(
      `首次启动：在浏览器中打开上面的地址，输入一次性设置码 ${code}\nFirst run: open the address and enter the one-time code ${code}`,
    );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await stop().catch(() => undefined);
  process.exit(1);
}
