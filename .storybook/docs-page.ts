import {
  Controls,
  Description,
  Primary,
  Stories,
  Title,
  useOf,
} from '@storybook/addon-docs/blocks';
import { createElement, Fragment, type ReactElement } from 'react';

/** The page of an element, headed by its name. */
export function DocsPage(): ReactElement {
  const { preparedMeta } = useOf('meta', ['meta']);
  return createElement(
    Fragment,
    null,
    createElement(Title, null, `<${String(preparedMeta.component)}>`),
    createElement(Description, { of: 'meta' }),
    createElement(Primary),
    createElement(Controls),
    createElement(Stories),
  );
}
