import type { Page } from '@chuangcheng/kit/page';
import { Pagination } from 'antd';
import { formatNumber } from '../format/number.ts';
import { useT } from '../i18n/use-t.ts';
import { useNarrow } from '../parts/use-narrow.ts';

const PAGE_SIZES = [20, 50, 100, 200];

export type ListFooterProps = {
  readonly page: Pick<Page<unknown>, 'total' | 'totalIsCapped' | 'page' | 'pageSize'>;
  readonly onChange: (page: number, pageSize: number) => void;
};

/** How many there are, "≥" where counting stopped, and the way through the pages. */
export function ListFooter({ page, onChange }: ListFooterProps) {
  const t = useT('ui');
  const narrow = useNarrow();
  const total = `${page.totalIsCapped ? '≥ ' : ''}${formatNumber(page.total)}`;
  return (
    <div className="cc-list-footer cc-no-print">
      <span role="status">{t('list.total', { count: page.total, total })}</span>
      {(page.total > page.pageSize || page.page > 1) && (
        <Pagination
          simple={narrow}
          current={page.page}
          pageSize={page.pageSize}
          total={page.total}
          showSizeChanger={!narrow}
          pageSizeOptions={PAGE_SIZES}
          onChange={onChange}
        />
      )}
    </div>
  );
}
