import { StyleProvider } from '@ant-design/cssinjs';
import { App as AntdApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/use-language.ts';
import { chuangchengTheme } from './chuangcheng-theme.ts';

const ANTD_LOCALES = { zh: zhCN, en: enUS };

/** The nonce the server wrote into the page for the style elements antd adds; undefined where it wrote none. */
function styleNonce(): string | undefined {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  return nonce && !nonce.startsWith('__') ? nonce : undefined;
}

/** Theme, component language and Content Security Policy for everything below. */
export function UiRoot({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  const nonce = styleNonce();
  return (
    <StyleProvider layer={false}>
      <ConfigProvider
        theme={chuangchengTheme}
        locale={ANTD_LOCALES[language]}
        button={{ autoInsertSpace: false }}
        {...(nonce && { csp: { nonce } })}
      >
        <AntdApp component={false}>{children}</AntdApp>
      </ConfigProvider>
    </StyleProvider>
  );
}
