import { useT } from '@chuangcheng/ui';

const SHAPES = { red: '★', black: '■' } as const;

/** 红榜, 黑榜: a word and a shape, so that nobody depends on the colour. */
export function ListMark({ list }: { readonly list: 'red' | 'black' | null }) {
  const t = useT('appraisal');
  if (!list) return null;
  return (
    <span className={`cc-list-mark cc-list-${list}`}>
      <span aria-hidden>{SHAPES[list]}</span> {t(`lists.${list}`)}
    </span>
  );
}
