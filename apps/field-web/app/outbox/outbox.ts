import { askAgain } from '../store/answers.ts';
import { phone } from '../store/phone.ts';
import { nextStep } from './queue.ts';
import { sendPhoto, sendVisit } from './send.ts';

const LOCK = 'chuangcheng-field-outbox';

let timer: ReturnType<typeof setTimeout> | undefined;
let wanted: { readonly accountId: string } | undefined;

/**
 * Sends what this account has submitted, until nothing is due. Only one page of the phone sends at a time; what fails stays and is
 * tried again later, when the network is back, or when somebody asks for it.
 */
export async function drain(accountId: string): Promise<void> {
  await oneAfterAnother(async () => {
    clearTimeout(timer);
    while (wanted?.accountId === accountId) {
      const [visits, photos] = await Promise.all([
        phone.visits.where('accountId').equals(accountId).toArray(),
        phone.photos.where('accountId').equals(accountId).toArray(),
      ]);
      const step = nextStep(visits, photos, Date.now());
      if (step.do === 'nothing') return;
      if (step.do === 'wait') {
        timer = setTimeout(() => void drain(accountId), Math.max(500, step.until - Date.now()));
        return;
      }
      const photo = photos.find((one) => step.do === 'photo' && one.id === step.id);
      const visit = visits.find((one) => step.do === 'visit' && one.id === step.id);
      const tried = photo ? await sendPhoto(photo) : visit ? await sendVisit(visit) : 'sent';
      if (visit && tried !== 'again') askAgain();
      // Whoever signs in again begins anew.
      if (tried === 'sign-in') return;
    }
  });
}

let last: Promise<unknown> = Promise.resolve();

/** Browsers give locks to pages of secure origins only; elsewhere the order holds within this page. */
async function oneAfterAnother(run: () => Promise<void>): Promise<void> {
  if ('locks' in navigator) {
    await navigator.locks.request(LOCK, run);
    return;
  }
  last = last.then(run, run);
  await last;
}

/** Forgets how long to wait, and sends at once. */
export async function sendNow(accountId: string): Promise<void> {
  await phone.transaction('rw', [phone.visits, phone.photos], async () => {
    await phone.visits.where('accountId').equals(accountId).modify({ nextTryAt: 0 });
    await phone.photos.where('accountId').equals(accountId).modify({ nextTryAt: 0 });
  });
  await drain(accountId);
}

/** Sends for this account from now on: at once, and whenever the network or the page comes back. */
export function startOutbox(accountId: string): () => void {
  wanted = { accountId };
  const go = () => void sendNow(accountId);
  const goWhenSeen = () => void (document.visibilityState === 'visible' && drain(accountId));
  go();
  globalThis.addEventListener('online', go);
  document.addEventListener('visibilitychange', goWhenSeen);
  return () => {
    wanted = undefined;
    clearTimeout(timer);
    globalThis.removeEventListener('online', go);
    document.removeEventListener('visibilitychange', goWhenSeen);
  };
}
