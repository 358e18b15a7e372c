import { DeleteOutlined, StarOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Popover, Space } from 'antd';
import { useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import type { SavedViews } from './list-types.ts';

export type SavedViewMenuProps = {
  readonly listId: string;
  readonly views: SavedViews;
  /** The query string now in the address. */
  readonly query: string;
  readonly onOpen: (query: string) => void;
};

/** Opens, saves and removes named views of a list. */
export function SavedViewMenu({ listId, views, query, onOpen }: SavedViewMenuProps) {
  const t = useT('ui');
  const client = useQueryClient();
  const key = ['saved-views', listId];
  const [name, setName] = useState('');
  const [open, setOpen] = useState(false);
  const saved = useQuery({ queryKey: key, queryFn: views.load });
  const refresh = () => client.invalidateQueries({ queryKey: key });
  const save = useMutation({
    mutationFn: () => views.save(name.trim(), query),
    onSuccess: () => {
      setName('');
      return refresh();
    },
  });
  const remove = useMutation({ mutationFn: (id: string) => views.remove(id), onSuccess: refresh });

  const content = (
    <div className="cc-views">
      {saved.data?.length === 0 && <p className="cc-faint">{t('views.none')}</p>}
      <ul>
        {saved.data?.map((view) => (
          <li key={view.id}>
            <Button
              type="link"
              aria-current={view.query === query}
              onClick={() => {
                onOpen(view.query);
                setOpen(false);
              }}
            >
              {view.name}
            </Button>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t('views.remove', { name: view.name })}
              onClick={() => remove.mutate(view.id)}
            />
          </li>
        ))}
      </ul>
      <Space.Compact block>
        <Input
          value={name}
          maxLength={40}
          placeholder={t('views.name')}
          aria-label={t('views.name')}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={() => name.trim() && save.mutate()}
        />
        <Button disabled={!name.trim()} loading={save.isPending} onClick={() => save.mutate()}>
          {t('views.save')}
        </Button>
      </Space.Compact>
      <ProblemAlert problem={saved.error ?? save.error ?? remove.error} />
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={content} open={open} onOpenChange={setOpen}>
      <Button icon={<StarOutlined aria-hidden />}>{t('views.title')}</Button>
    </Popover>
  );
}
