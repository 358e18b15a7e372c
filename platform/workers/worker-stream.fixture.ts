export default async function* countTo({ last, failAt }: { last: number; failAt?: number }): AsyncGenerator<number, void> {
  for (let number = 1; number <= last; number += 1) {
    if (number === failAt) throw new Error('stopped half-way');
    yield number;
  }
}
