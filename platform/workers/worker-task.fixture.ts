/** What the pool's tests make a thread do. */
export type Order =
  | { readonly do: 'double'; readonly value: number }
  | { readonly do: 'throw' }
  | { readonly do: 'spin' }
  | { readonly do: 'fill-heap' }
  | { readonly do: 'exit' }
  | { readonly do: 'return-function' }
  | { readonly do: 'thread-memory' };

let calls = 0;

export default function carryOut(order: Order): unknown {
  calls += 1;
  switch (order.do) {
    case 'double':
      return order.value * 2;
    case 'throw':
      throw new RangeError('out of the question');
    case 'spin':
      for (;;);
    case 'fill-heap': {
      const rows: string[][] = [];
      for (;;) rows.push(Array.from({ length: 1000 }, (_, index) => `${rows.length}-${index}`));
    }
    case 'exit':
      return process.exit(3);
    case 'return-function':
      return () => 1;
    case 'thread-memory':
      return calls;
  }
}
