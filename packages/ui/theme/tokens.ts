/**
 * Colours and measures of the product: paper, ink, one official red for what matters, muted blue for links.
 * The only place where a colour is written down; style sheets use the custom properties of `applyTokens`.
 */
export const tokens = {
  paper: '#FAF9F6',
  sheet: '#FFFFFF',
  ink: '#1F2328',
  inkSoft: '#57606A',
  inkFaint: '#616972',
  line: '#DDDAD3',
  lineSoft: '#ECEAE4',
  hover: '#F4F2EC',
  red: '#B3261E',
  redDark: '#8F1D17',
  redSoft: '#FBEDEB',
  blue: '#2F6299',
  blueDark: '#234B76',
  blueSoft: '#EBF1F7',
  green: '#2B7A4B',
  greenSoft: '#EAF4EE',
  amber: '#8A5A00',
  amberSoft: '#FBF3E0',
} as const;

export type TokenName = keyof typeof tokens;

/** Series colours of charts, told apart by readers with any of the common colour-vision deficiencies (Okabe-Ito order, darkened). */
export const chartColors = ['#2F6299', '#C66A00', '#2B7A4B', '#8C5A8E', '#B3261E', '#4C8BB5', '#7A6A00'] as const;

/** Steps of one measure from little to much, for areas coloured by a figure. */
export const scaleColors = ['#EBF1F7', '#C3D6E8', '#93B4D4', '#5F8DBB', '#2F6299'] as const;

export const fontFamily =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif';

/** Publishes the tokens as custom properties `--cc-…` on the root element. Scripts may do so under a strict CSP. */
export function applyTokens(root: HTMLElement): void {
  for (const [name, value] of Object.entries(tokens)) {
    root.style.setProperty(`--cc-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value);
  }
}
