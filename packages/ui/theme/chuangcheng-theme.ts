import type { ThemeConfig } from 'antd';
import { fontFamily, tokens } from './tokens.ts';

/**
 * The antd theme. Blue carries selection, focus and links; red is left to the one primary button of a screen and to
 * what is overdue.
 */
export const chuangchengTheme: ThemeConfig = {
  token: {
    colorPrimary: tokens.blue,
    colorLink: tokens.blue,
    colorLinkHover: tokens.blueDark,
    colorInfo: tokens.blue,
    colorSuccess: tokens.green,
    colorWarning: tokens.amber,
    colorError: tokens.red,
    // antd would mix its own soft tones from the dark ones, which come out muddy.
    colorPrimaryBg: tokens.blueSoft,
    colorInfoBg: tokens.blueSoft,
    colorInfoBorder: tokens.line,
    colorSuccessBg: tokens.greenSoft,
    colorSuccessBorder: tokens.line,
    colorWarningBg: tokens.amberSoft,
    colorWarningBorder: tokens.line,
    colorErrorBg: tokens.redSoft,
    colorErrorBorder: tokens.line,
    colorText: tokens.ink,
    colorTextSecondary: tokens.inkSoft,
    colorTextDescription: tokens.inkFaint,
    colorTextPlaceholder: tokens.inkFaint,
    colorBorder: tokens.line,
    colorBorderSecondary: tokens.lineSoft,
    colorBgLayout: tokens.paper,
    colorBgContainer: tokens.sheet,
    borderRadius: 4,
    fontFamily,
    fontSize: 14,
    fontSizeHeading1: 24,
    fontSizeHeading2: 20,
    fontSizeHeading3: 16,
    lineHeight: 1.6,
    boxShadow: '0 2px 12px rgba(31, 35, 40, 0.12)',
    boxShadowSecondary: '0 4px 20px rgba(31, 35, 40, 0.14)',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Button: {
      colorPrimary: tokens.red,
      colorPrimaryHover: tokens.redDark,
      colorPrimaryActive: tokens.redDark,
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
    },
    Form: { itemMarginBottom: 20 },
  },
};
