import { App as AntdApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useInsertionEffect } from 'react';
import { useLanguage } from '../i18n/use-language.ts';
import { chuangchengTheme } from './chuangcheng-theme.ts';
import { giveNonceToStyles, styleNonce } from './style-nonce.ts';

const ANTD_LOCALES = { zh: zhCN, en: enUS };

/** Theme, component language and Content Security Policy for everything below. */
export function UiRoot({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  const nonce = styleNonce();
  useInsertionEffect(() => giveNonceToStyles(nonce), [nonce]);
  return (
    <ConfigProvider
      theme={chuangchengTheme}
      locale={ANTD_LOCALES[language]}
      button={{ autoInsertSpace: false }}
      {...(nonce && { csp: { nonce } })}
    >
      <AntdApp component={false}>{children}</AntdApp>
    </ConfigProvider>
  );
}
