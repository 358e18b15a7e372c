import { Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import './figure-switch.css';

export type FigureSwitchProps = {
  readonly label: string;
  /** What the picture is called: 地图 or 图. */
  readonly picture: string;
  /** The same as a table. */
  readonly table: ReactNode;
  /** Beside the switch, such as a button that saves the picture; only while the picture is shown. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
};

/** A picture that can be read as a table instead. */
export function FigureSwitch({ label, picture, table, tools, children }: FigureSwitchProps) {
  const t = useT('ui');
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className="cc-figure" aria-label={label}>
      <div className="cc-figure-tools cc-no-print">
        {!asTable && tools}
        <Segmented
          size="small"
          value={asTable ? 'table' : 'picture'}
          options={[
            { value: 'picture', label: picture },
            { value: 'table', label: t('figure.table') },
          ]}
          onChange={(value) => setAsTable(value === 'table')}
        />
      </div>
      {asTable ? table : children}
    </figure>
  );
}
