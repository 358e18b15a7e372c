import { sendPhoto } from '../../../app/outbox/send.ts';
import type { KeptReport } from '../../../app/store/kept.ts';
import { phone } from '../../../app/store/phone.ts';
import { dropPhotosOf } from '../../../app/store/photos.ts';

/** A photo of a report did not go through; the report was not sent and is kept. */
export class PhotoNotSent extends Error {}

/**
 * Sends the photos of a report, then the report itself, and removes both from the phone when they are through.
 *
 * @throws PhotoNotSent with the reason of the first photo that failed; ApiProblem when the report is refused.
 */
export async function sendReport(report: KeptReport, send: () => Promise<unknown>): Promise<void> {
  for (const id of report.photoIds) {
    const photo = await phone.photos.get(id);
    if (!photo || photo.state === 'sent') continue;
    if ((await sendPhoto(photo)) !== 'sent') throw new PhotoNotSent((await phone.photos.get(id))?.failure?.title);
  }
  await send();
  await phone.transaction('rw', [phone.reports, phone.photos, phone.pictures], async () => {
    await dropPhotosOf(report.caseId);
    await phone.reports.delete(report.caseId);
  });
}
