import type { CaseFileDetail } from '@chuangcheng/modules/rectification/contract';
import { ORIGIN_FIELDS, originFields } from '@chuangcheng/modules/rectification/domain';
import { useBilingual } from '@chuangcheng/ui';

/** Document, order, outlet or meeting the report is known by; nothing where there is none. */
export function CaseOrigin({ caseFile }: { readonly caseFile: Pick<CaseFileDetail, 'source' | 'relations'> }) {
  const say = useBilingual();
  const names = originFields[caseFile.source] ?? {};
  const { origin } = caseFile.relations;
  return (
    <>
      {ORIGIN_FIELDS.map((field) => {
        const [name, value] = [names[field], origin[field]];
        if (!name || !value) return null;
        return (
          <span key={field} className="cc-case-origin">
            {say(name)}：
            {field === 'link' ? (
              <a href={value} target="_blank" rel="noreferrer noopener">
                {value}
              </a>
            ) : (
              value
            )}
          </span>
        );
      })}
    </>
  );
}
