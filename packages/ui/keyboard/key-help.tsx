import { Modal } from 'antd';
import { useState, useSyncExternalStore } from 'react';
import { useT } from '../i18n/use-t.ts';
import { currentBindings, type KeyBinding, watchBindings } from './key-bindings.ts';
import { useKeys } from './use-keys.ts';
import './keyboard.css';

/** Opens with `?` and lists the keys that work on the present screen. */
export function KeyHelp() {
  const t = useT('ui');
  const [open, setOpen] = useState(false);
  const bindings = useSyncExternalStore(watchBindings, currentBindings);
  useKeys([{ key: '?', label: t('keys.help'), run: () => setOpen(true) }]);
  return (
    <Modal title={t('keys.title')} open={open} onCancel={() => setOpen(false)} footer={null} width={420}>
      <dl className="cc-keys">
        {inForce(bindings).map((binding) => (
          <div key={binding.key}>
            <dt>
              <kbd>{binding.key === 'Enter' ? '↵ Enter' : binding.key.toUpperCase()}</kbd>
            </dt>
            <dd>{binding.label}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}

/** A key that is bound twice does what was bound last. */
function inForce(bindings: readonly KeyBinding[]): readonly KeyBinding[] {
  return bindings.filter((one, index) => bindings.findLastIndex(({ key }) => key === one.key) === index);
}
