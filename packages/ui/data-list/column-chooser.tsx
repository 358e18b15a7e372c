import { TableOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { useT } from '../i18n/use-t.ts';

export type ColumnChooserProps = {
  readonly columns: readonly { readonly key: string; readonly title: string }[];
  readonly visible: readonly string[];
  /** Undefined brings the usual columns back. */
  readonly onChange: (keys: readonly string[] | undefined) => void;
};

/** Chooses the columns. The first one names the row and always stays. */
export function ColumnChooser({ columns, visible, onChange }: ColumnChooserProps) {
  const t = useT('ui');
  const toggle = (key: string, shown: boolean): void =>
    onChange(columns.map((column) => column.key).filter((one) => (one === key ? shown : visible.includes(one))));
  const content = (
    <div className="cc-column-choice">
      {columns.map((column, index) => (
        <Checkbox
          key={column.key}
          disabled={index === 0}
          checked={visible.includes(column.key)}
          onChange={(event) => toggle(column.key, event.target.checked)}
        >
          {column.title}
        </Checkbox>
      ))}
      <Button type="link" size="small" onClick={() => onChange(undefined)}>
        {t('list.usualColumns')}
      </Button>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={content}>
      <Button icon={<TableOutlined aria-hidden />}>{t('list.columns')}</Button>
    </Popover>
  );
}
