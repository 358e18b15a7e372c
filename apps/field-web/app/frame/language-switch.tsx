import { languageNames, useLanguage } from '@chuangcheng/ui';
import { askAgain } from '../store/answers.ts';

/** Changes to the other language; its name stands in itself. */
export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  const change = async (): Promise<void> => {
    await setLanguage(other);
    // The server words some answers in the language of the request.
    askAgain();
  };
  return (
    <button type="button" className="cf-plain" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => void change()}>
      {languageNames[other]}
    </button>
  );
}
