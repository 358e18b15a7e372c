import { newId } from '@chuangcheng/kit/id';
import { restoreCase, splitCase } from '@chuangcheng/modules/rectification/contract';
import { photoAddress, useT } from '@chuangcheng/ui';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { FormDialog } from '../../../app/index.ts';
import { useCategoryChoices } from '../use-category-choices.ts';
import type { MoveDialogProps } from './move-dialog-props.ts';

/** 恢复案卷: undoes 作废 and 并案. */
export function RestoreDialog({ caseFile, onClose }: MoveDialogProps) {
  const t = useT('rectification');
  return (
    <FormDialog
      endpoint={restoreCase}
      title={t('move.restore.title')}
      effect={t('move.restore.effect')}
      actionLabel={t('move.restore.button')}
      input={(fields) => ({ params: { id: caseFile.id }, body: { ...fields, version: caseFile.version } })}
      onClose={onClose}
    >
      {(field) => (
        <Form.Item {...field('reason', t('move.reason'))}>
          <Input.TextArea rows={3} maxLength={500} showCount autoFocus />
        </Form.Item>
      )}
    </FormDialog>
  );
}

/** At most ten case files of one report. */
const MOST_PARTS = 9;
type Part = {
  readonly description?: string;
  readonly categoryId?: string;
  readonly place?: string;
  readonly photoIds?: string[];
};

/** 拆分: what stays with the report, and what becomes case files of its own, with the photos that show it. */
export function SplitDialog({ caseFile, onClose }: MoveDialogProps) {
  const t = useT('rectification');
  const choices = useCategoryChoices();
  const photos = caseFile.photos.filter((photo) => photo.moment === 'before');
  const kinds = <Select showSearch={{ optionFilterProp: 'label' }} options={[...choices.options]} loading={choices.loading} />;
  return (
    <FormDialog
      endpoint={splitCase}
      title={t('move.split.title')}
      effect={t('move.split.effect')}
      actionLabel={t('move.split.button')}
      initial={{ description: caseFile.description, categoryId: caseFile.categoryId ?? undefined, parts: [{}] }}
      input={(fields) => ({
        params: { id: caseFile.id },
        body: {
          ...fields,
          version: caseFile.version,
          parts: (fields.parts as readonly Part[]).map((part) => ({
            id: newId(),
            categoryId: part.categoryId ?? '',
            description: part.description ?? '',
            place: part.place ?? '',
            photoIds: part.photoIds ?? [],
          })),
        },
      })}
      onClose={onClose}
    >
      {(field) => (
        <>
          <h3>{t('move.split.first', { number: caseFile.number })}</h3>
          <Form.Item {...field('description', t('case.description'))}>
            <Input.TextArea rows={2} maxLength={1000} autoFocus />
          </Form.Item>
          <Form.Item {...field('categoryId', t('case.category'), caseFile.stage === 'filed' ? t('move.split.filed') : undefined)}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              disabled={caseFile.stage !== 'registered'}
              options={[...choices.options]}
            />
          </Form.Item>
          <Form.List name="parts">
            {(parts, { add, remove }) => (
              <>
                {parts.map(({ key, name }) => (
                  <fieldset key={key} className="cc-split-part">
                    <legend>{t('move.split.part', { number: name + 2 })}</legend>
                    <Form.Item name={[name, 'description']} label={t('case.description')} rules={[{ required: true, min: 4 }]}>
                      <Input.TextArea rows={2} maxLength={1000} />
                    </Form.Item>
                    <Form.Item name={[name, 'categoryId']} label={t('case.category')} rules={[{ required: true }]}>
                      {kinds}
                    </Form.Item>
                    <Form.Item name={[name, 'place']} label={t('case.place')} extra={t('move.split.placeHint')}>
                      <Input maxLength={200} placeholder={caseFile.place} />
                    </Form.Item>
                    {photos.length > 0 && (
                      <Form.Item name={[name, 'photoIds']} label={t('move.split.photos')}>
                        <Checkbox.Group
                          options={photos.map((photo, index) => ({
                            value: photo.id,
                            label: (
                              <img
                                className="cc-split-photo"
                                src={photoAddress(photo.id, 'thumb')}
                                alt={t('move.split.photo', { number: index + 1 })}
                              />
                            ),
                          }))}
                        />
                      </Form.Item>
                    )}
                    {parts.length > 1 && <Button onClick={() => remove(name)}>{t('move.split.remove')}</Button>}
                  </fieldset>
                ))}
                {parts.length < MOST_PARTS && <Button onClick={() => add({})}>{t('move.split.add')}</Button>}
              </>
            )}
          </Form.List>
        </>
      )}
    </FormDialog>
  );
}
