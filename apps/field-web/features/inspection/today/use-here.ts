import type { Position } from '@chuangcheng/kit/coordinates';
import { useCallback, useEffect, useState } from 'react';
import { mayTakePosition, takePosition } from '../../../app/parts/position.ts';

/** Where I am: taken by itself where that was allowed before, else when asked for. */
export function useHere(): {
  readonly here: Position | null;
  readonly state: 'unasked' | 'asking' | 'known' | 'refused';
  readonly ask: () => void;
} {
  const [here, setHere] = useState<Position | null>(null);
  const [state, setState] = useState<'unasked' | 'asking' | 'known' | 'refused'>('unasked');
  const ask = useCallback(() => {
    setState('asking');
    void takePosition().then((position) => {
      setHere(position);
      setState(position ? 'known' : 'refused');
    });
  }, []);
  useEffect(() => {
    void mayTakePosition().then((may) => may && ask());
  }, [ask]);
  return { here, state, ask };
}
