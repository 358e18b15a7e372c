import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { useKeys } from '../keyboard/use-keys.ts';

/** Typing pauses this long, in milliseconds, before the list is asked again. */
const PAUSE = 300;

export type SearchBoxProps = {
  readonly hint: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
};

/** The search of a list; `/` goes there, Escape leaves it. */
export function SearchBox({ hint, value, onSearch }: SearchBoxProps) {
  const t = useT('ui');
  const field = useRef<InputRef>(null);
  const [text, setText] = useState(value);
  const search = useRef(onSearch);
  search.current = onSearch;
  useKeys([{ key: '/', label: t('list.search'), run: () => field.current?.focus({ cursor: 'all' }) }]);

  useEffect(() => setText(value), [value]);
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === value) return undefined;
    const timer = setTimeout(() => search.current(wanted), PAUSE);
    return () => clearTimeout(timer);
  }, [text, value]);

  return (
    <Input
      ref={field}
      className="cc-list-search"
      type="search"
      aria-label={hint}
      placeholder={hint}
      prefix={<SearchOutlined aria-hidden />}
      suffix={text ? null : <kbd aria-hidden>/</kbd>}
      allowClear
      maxLength={100}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onPressEnter={() => onSearch(text.trim())}
      onKeyDown={(event) => event.key === 'Escape' && field.current?.blur()}
    />
  );
}
