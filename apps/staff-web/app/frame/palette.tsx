import { SearchOutlined } from '@ant-design/icons';
import { useT } from '@chuangcheng/ui';
import { Input, Modal } from 'antd';
import { Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { PaletteHits } from './palette-hits.tsx';
import './palette.css';

export type PaletteProps = { readonly open: boolean; readonly onOpen: (open: boolean) => void };

/** Ctrl K: goes to a page or to a thing by typing a part of its name. */
export function Palette({ open, onOpen }: PaletteProps) {
  const t = useT('app');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);

  const go = (to: string): void => {
    onOpen(false);
    void navigate(to);
  };
  const press = (event: React.KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setAt((before) => Math.max(0, before + step));
    }
    if (event.key === 'Enter') document.querySelector<HTMLElement>('#palette [aria-selected="true"]')?.click();
  };

  return (
    <Modal
      open={open}
      onCancel={() => onOpen(false)}
      footer={null}
      closable={false}
      destroyOnHidden
      afterClose={() => setText('')}
      width={620}
      title={<span className="cc-visually-hidden">{t('palette.open')}</span>}
      className="cc-palette"
    >
      <Input
        autoFocus
        size="large"
        variant="borderless"
        prefix={<SearchOutlined aria-hidden />}
        placeholder={t('palette.hint')}
        aria-label={t('palette.hint')}
        role="combobox"
        aria-expanded
        aria-controls="palette"
        aria-activedescendant={`palette-${at}`}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <Suspense>
        <PaletteHits text={text.trim()} at={at} onAt={setAt} onGo={go} />
      </Suspense>
    </Modal>
  );
}
