import { TranslationOutlined } from '@ant-design/icons';
import { languageNames, useLanguage } from '@chuangcheng/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';

/** Changes to the other language; its name stands in itself. */
export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage();
  const client = useQueryClient();
  const other = language === 'zh' ? 'en' : 'zh';
  const change = async (): Promise<void> => {
    await setLanguage(other);
    // The server words some answers in the language of the request.
    await client.invalidateQueries();
  };
  return (
    <Button
      className="cc-language"
      type="text"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      icon={<TranslationOutlined aria-hidden />}
      onClick={() => void change()}
    >
      {languageNames[other]}
    </Button>
  );
}
