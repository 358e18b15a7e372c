import { editionStateNames } from '@chuangcheng/modules/assessment/domain';
import { useBilingual, useT } from '@chuangcheng/ui';
import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import type { ChosenEdition } from './use-edition.ts';

/** Chooses the edition a page shows. What was opened of the edition before is closed. */
export function EditionSelect({ chosen }: { readonly chosen: ChosenEdition }) {
  const t = useT('assessment');
  const say = useBilingual();
  const [, setAddress] = useSearchParams();
  const choose = (id: string): void =>
    setAddress((before) => {
      const inForce = chosen.editions.find((one) => one.id === id)?.state === 'in-force';
      if (inForce) before.delete('editionId');
      else before.set('editionId', id);
      before.delete('standard');
      return before;
    });
  return (
    <Select
      aria-label={t('edition.edition')}
      className="cc-edition-select"
      popupMatchSelectWidth={false}
      loading={chosen.loading}
      placeholder={t('edition.edition')}
      options={chosen.editions.map((one) => ({ value: one.id, label: `${one.version} · ${say(editionStateNames[one.state])}` }))}
      {...(chosen.edition && { value: chosen.edition.id })}
      onChange={choose}
    />
  );
}
