import type { Position } from '@chuangcheng/kit/coordinates';
import { listSiteTypes } from '@chuangcheng/modules/assessment/contract';
import { getAreaMap, listUnitChoices } from '@chuangcheng/modules/organisation/contract';
import { useT } from '@chuangcheng/ui';
import { PositionPicker } from '@chuangcheng/ui/map';
import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { type FieldOf, useAsk } from '../../../app/index.ts';

export type SiteFieldsProps = {
  readonly field: FieldOf;
  readonly position: Position | null;
  readonly onPosition: (position: Position) => void;
  /** Fields before the others. */
  readonly children?: ReactNode;
  /** What went wrong, and the button. */
  readonly foot: ReactNode;
};

/** What is asked about a site, and its place on the map; town, village and grid cell follow from the place. */
export function SiteFields({ field, position, onPosition, children, foot }: SiteFieldsProps) {
  const t = useT('assessment');
  const types = useAsk(listSiteTypes, { query: {} });
  const units = useAsk(listUnitChoices, { query: {} });
  const towns = useAsk(getAreaMap, { query: { level: 'town' } });
  const unit = (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      loading={units.isPending}
      options={(units.data?.units ?? []).map((one) => ({ value: one.id, label: one.name }))}
    />
  );
  return (
    <div className="cc-site-form">
      <div>
        {children}
        <Form.Item {...field('name', t('site.name'))}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item {...field('siteTypeId', t('site.siteType'))}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={types.isPending}
            options={(types.data?.types ?? []).map((type) => ({ value: type.id, label: type.name }))}
          />
        </Form.Item>
        <Form.Item {...field('address', t('site.address'))} initialValue="">
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item {...field('sponsorUnitId', t('site.sponsor'))}>{unit}</Form.Item>
        <Form.Item {...field('industryUnitId', t('site.industry'))}>{unit}</Form.Item>
        <Form.Item {...field('note', t('site.note'))} initialValue="">
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} />
        </Form.Item>
        {foot}
      </div>
      <div>
        <p className="cc-faint">{t('site.positionHint')}</p>
        <PositionPicker
          label={t('site.position')}
          value={position}
          onChange={(chosen) => onPosition(chosen)}
          {...(towns.data && { areas: towns.data })}
          height={420}
        />
      </div>
    </div>
  );
}
