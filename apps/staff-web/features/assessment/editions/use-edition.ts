import { type EditionRow, listEditions } from '@chuangcheng/modules/assessment/contract';
import { useSearchParams } from 'react-router';
import { useAsk } from '../../../app/index.ts';

export type ChosenEdition = {
  readonly editions: readonly EditionRow[];
  /** The edition of the address, or else the one in force, or else the newest. */
  readonly edition: EditionRow | undefined;
  /** What the endpoints of the room are asked with. */
  readonly query: { readonly editionId?: string };
  readonly loading: boolean;
};

/** Which edition a page shows; kept in the address as `editionId`, absent for the one in force. */
export function useEdition(): ChosenEdition {
  const [address] = useSearchParams();
  const asked = useAsk(listEditions);
  const editionId = address.get('editionId') ?? undefined;
  const editions = asked.data?.editions ?? [];
  const edition = editionId
    ? editions.find((one) => one.id === editionId)
    : (editions.find((one) => one.state === 'in-force') ?? editions[0]);
  return { editions, edition, query: editionId ? { editionId } : {}, loading: asked.isPending };
}
