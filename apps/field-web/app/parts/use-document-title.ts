import { useT } from '@chuangcheng/ui';
import { useEffect } from 'react';

export function useDocumentTitle(title: string): void {
  const product = useT('app')('product');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
}
