import type { ReactNode } from 'react';
import { useNarrow } from '../parts/use-narrow.ts';
import { ColumnChooser } from './column-chooser.tsx';
import { ExportButton } from './export-button.tsx';
import { FilterBar } from './filter-bar.tsx';
import { type ListState, toListQuery } from './list-state.ts';
import type { ListFilter, ListQuery, SavedViews } from './list-types.ts';
import { SavedViewMenu } from './saved-view-menu.tsx';
import { SearchBox } from './search-box.tsx';

export type ListToolbarProps = {
  readonly id: string;
  readonly filters: readonly ListFilter[];
  readonly columns: readonly { readonly key: string; readonly title: string }[];
  readonly visible: readonly string[];
  readonly state: ListState;
  readonly query: string;
  readonly searchHint: string | undefined;
  readonly views: SavedViews | undefined;
  readonly onExport: ((query: ListQuery, columns: readonly string[]) => Promise<void>) | undefined;
  readonly tools: ReactNode;
  readonly onChange: (part: Partial<ListState>) => void;
  readonly onOpen: (query: string) => void;
};

/** Search, filters, views, columns and export above a list. */
export function ListToolbar(props: ListToolbarProps) {
  const { state, onChange, onExport } = props;
  const narrow = useNarrow();
  return (
    <div className="cc-list-toolbar cc-no-print">
      {props.searchHint && <SearchBox hint={props.searchHint} value={state.search} onSearch={(search) => onChange({ search })} />}
      <FilterBar filters={props.filters} state={state} onChange={onChange} />
      <div className="cc-list-tools">
        {props.views && <SavedViewMenu listId={props.id} views={props.views} query={props.query} onOpen={props.onOpen} />}
        {!narrow && (
          <ColumnChooser columns={props.columns} visible={props.visible} onChange={(columns) => onChange({ columns })} />
        )}
        {onExport && <ExportButton onExport={() => onExport(toListQuery(state, props.filters), props.visible)} />}
        {props.tools}
      </div>
    </div>
  );
}
