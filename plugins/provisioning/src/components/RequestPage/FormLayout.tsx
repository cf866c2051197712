/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Button,
} from '@backstage/ui';
import { canExpand, ObjectFieldTemplateProps } from '@rjsf/utils';
import { counted } from '../../glossary/counted';
import { provisioningTranslationRef } from '../../translation';
import { AnswerChange } from './answerWords';
import styles from './RequestPage.module.css';

/** What the page tells the layout of its form. */
export interface FormLayoutContext {
  formData: unknown;
  isAdvancedOpen: boolean;
  onAdvancedOpen: (isOpen: boolean) => void;
  /** What the last change did, told beside the field that was changed. */
  change?: AnswerChange;
}

/**
 * The properties of a form: what must be decided first, the rest under
 * "Advanced". A template marks those with `advanced: true` in `ui:options`.
 */
export function FormLayout(props: ObjectFieldTemplateProps) {
  const { t } = useTranslationRef(provisioningTranslationRef);
  const { idSchema, title, description, properties } = props;
  if (idSchema.$id !== 'root') {
    return (
      <fieldset className={styles.group}>
        {title && <legend className={styles.legend}>{title}</legend>}
        {description && <p className={styles.quiet}>{description}</p>}
        {properties.map(({ content }) => content)}
        <AddProperty {...props} />
      </fieldset>
    );
  }
  const context = props.formContext as FormLayoutContext;
  const first = properties.filter(
    ({ name }) => !isAdvanced(props.uiSchema, name),
  );
  const rest = properties.filter(({ name }) =>
    isAdvanced(props.uiSchema, name),
  );
  return (
    <div className={styles.fields}>
      {first.map(property => (
        <Property key={property.name} {...property} change={context.change} />
      ))}
      {rest.length > 0 && (
        <Accordion
          isExpanded={context.isAdvancedOpen}
          onExpandedChange={context.onAdvancedOpen}
        >
          <AccordionTrigger
            title={t('requestForm.advanced')}
            subtitle={t('requestForm.settings', counted(rest.length))}
          />
          <AccordionPanel>
            <div className={styles.fields}>
              {rest.map(property => (
                <Property
                  key={property.name}
                  {...property}
                  change={context.change}
                />
              ))}
            </div>
          </AccordionPanel>
        </Accordion>
      )}
      <AddProperty {...props} />
    </div>
  );
}

function Property(
  props: ObjectFieldTemplateProps['properties'][number] & {
    change?: AnswerChange;
  },
) {
  const { name, content, hidden, change } = props;
  return hidden ? (
    content
  ) : (
    <div data-field={name}>
      {content}
      <div role="status" className={styles.change}>
        {change?.field === name && change.words}
      </div>
    </div>
  );
}

function AddProperty(props: ObjectFieldTemplateProps) {
  const { t } = useTranslationRef(provisioningTranslationRef);
  const { schema, uiSchema, formData, onAddClick, disabled, readonly } = props;
  return canExpand(schema, uiSchema, formData) ? (
    <Button
      size="small"
      variant="secondary"
      isDisabled={disabled || readonly}
      onPress={() => onAddClick(schema)()}
    >
      {t('requestForm.add')}
    </Button>
  ) : null;
}

type UiSchema = Record<string, any> | undefined;

/** Whether a template wants a property under "Advanced". */
export function isAdvanced(uiSchema: UiSchema, name: string): boolean {
  return uiSchema?.[name]?.['ui:options']?.advanced === true;
}

/** Gives the focus to a property of the form that is in the element. */
export function focusField(root: HTMLElement | null, name: string) {
  const field = root?.querySelector<HTMLElement>(
    `[data-field="${CSS.escape(name)}"]`,
  );
  field?.scrollIntoView?.({ block: 'center' });
  field
    ?.querySelector<HTMLElement>(
      'input:not([type="hidden"]), textarea, select, button',
    )
    ?.focus({ preventScroll: true });
}
