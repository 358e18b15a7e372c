import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { download } from '@chuangcheng/api-client';
import { exportRanking, getRanking, type Ranking, type RankingRow } from '@chuangcheng/modules/appraisal/contract';
import { groupNames, rankedByNames } from '@chuangcheng/modules/appraisal/domain';
import { EmptyState, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Answer, Page, useAsk } from '../../app/index.ts';
import { RankingChart } from './ranking-chart.tsx';
import { RankingTable } from './ranking-table.tsx';
import { RankingTools } from './ranking-tools.tsx';
import { RankingWhy } from './ranking-why.tsx';
import { useRankingQuery } from './use-ranking-query.ts';
import './ranking.css';

/** The ranking of a month: who stands where, by what, counted from what. */
export function RankingPage() {
  const t = useT('appraisal');
  const say = useBilingual();
  const format = useFormat();
  const [query, change] = useRankingQuery();
  const asked = useAsk(getRanking, { query }, { keep: true });
  const ranking = asked.data;
  return (
    <Page
      title={t('title', {
        month: ranking ? format.month(ranking.month) : '',
        group: say(groupNames[query.group]),
        by: say(rankedByNames[query.by]),
      })}
      note={ranking && t('asOf', { moment: format.moment(ranking.asOf) })}
      more={
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          {t('print')}
        </Button>
      }
      action={<ExportButton query={query} />}
    >
      <RankingTools ranking={ranking} query={query} onChange={change} />
      <Answer of={asked}>{(data) => <Content ranking={data} />}</Answer>
    </Page>
  );
}

function ExportButton({ query }: { readonly query: ReturnType<typeof useRankingQuery>[0] }) {
  const t = useT('appraisal');
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      await download(exportRanking, { query });
    } catch (error) {
      void message.error(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button type="primary" icon={<DownloadOutlined aria-hidden />} loading={busy} onClick={() => void save()}>
      {t('export')}
    </Button>
  );
}

function Content({ ranking }: { readonly ranking: Ranking }) {
  const t = useT('appraisal');
  const format = useFormat();
  const [asked, setAsked] = useState<RankingRow>();
  const { onTime, rework, closing, visitScore } = ranking.total;
  const nothing = [onTime, rework, closing, visitScore].every((ratio) => ratio.denominator === 0);
  const newest = ranking.months[0];
  if (nothing) {
    return (
      <EmptyState
        title={t('empty.title', { month: format.month(ranking.month) })}
        hint={t('empty.hint')}
        action={
          newest &&
          newest !== ranking.month && (
            <Link to={`?month=${newest}&group=${ranking.group}&by=${ranking.by}`}>
              {t('empty.newest', { month: format.month(newest) })}
            </Link>
          )
        }
      />
    );
  }
  return (
    <>
      <RankingTable ranking={ranking} onWhy={setAsked} />
      {ranking.rows.some((row) => row.rank !== null) && (
        <section className="cc-sheet cc-ranking-chart cc-no-print">
          <RankingChart ranking={ranking} />
        </section>
      )}
      {asked && <RankingWhy ranking={ranking} row={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}
