/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  FieldExtensionComponentProps,
  useTemplateSecrets,
} from '@backstage/plugin-scaffolder-react';
import { PasswordField } from '@backstage/ui';
import { inputPropsOf } from '../../fields/FieldProps';

/** A secret: the form gets only its length, the task gets the secret. */
export function SecretField(props: FieldExtensionComponentProps<string>) {
  const { name, onChange, schema } = props;
  const { secrets, setSecrets } = useTemplateSecrets();
  return (
    <PasswordField
      {...inputPropsOf(props)}
      autoComplete="off"
      minLength={schema.minLength}
      maxLength={schema.maxLength}
      value={secrets[name] ?? ''}
      onChange={secret => {
        setSecrets({ [name]: secret });
        onChange(secret ? '*'.repeat(secret.length) : undefined);
      }}
    />
  );
}
