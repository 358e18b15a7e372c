/** Title without what people write differently: width, spaces, line breaks, joining marks, trailing colon or star. */
export function normaliseTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·•/\\_-]+/g, '')
    .replace(/[:*★]+$/, '')
    .replace(/^[*★]+/, '');
}

/** The normalised title without its bracketed explanations: `评分说明（扣分规则）` is `评分说明`. */
export function titleWithoutBrackets(title: string): string {
  return normaliseTitle(title).replace(/[([【〔][^)\]】〕]*[)\]】〕]/g, '');
}
