// The block in the editor: its settings, and the board itself as a preview.
(function ({ blocks, blockEditor, components, element, i18n }) {
  const h = element.createElement;
  const { __ } = i18n;
  const { src: siteFeed = '', theme: siteTheme = '' } = window.openRolesSettings || {};

  const choices = (unset, ...names) => [
    { value: '', label: unset },
    ...names.map((name) => ({ value: name, label: name })),
  ];

  function Settings({ attributes, setAttributes }) {
    const control = (type, name, label, more) =>
      h(type, {
        key: name,
        label,
        value: attributes[name],
        onChange: (value) => setAttributes({ [name]: value }),
        ...more,
      });
    const { TextControl, SelectControl } = components;
    return h(
      blockEditor.InspectorControls,
      null,
      h(components.PanelBody, { title: __('Open positions', 'open-roles') }, [
        control(TextControl, 'src', __('Feed', 'open-roles'), { placeholder: siteFeed }),
        control(SelectControl, 'theme', __('Theme', 'open-roles'), {
          options: choices(
            __('As set for the site', 'open-roles'),
            'default',
            'editorial',
            'bold',
            'contrast',
          ),
        }),
        control(SelectControl, 'layout', __('Layout', 'open-roles'), {
          options: choices(__('As usual', 'open-roles'), 'list', 'rows', 'grid'),
        }),
        control(TextControl, 'groupBy', __('Grouped by', 'open-roles'), {
          placeholder: 'department',
        }),
        control(TextControl, 'pageSize', __('Postings a page', 'open-roles'), {
          type: 'number',
          min: 1,
        }),
        control(TextControl, 'preset', __('Only these postings', 'open-roles'), {
          placeholder: 'department=Engineering',
        }),
      ]),
    );
  }

  function Edit(props) {
    const { src, theme, layout, groupBy, pageSize, preset } = props.attributes;
    const given = {
      src: src || siteFeed,
      theme: theme || siteTheme,
      layout,
      preset,
      'group-by': groupBy,
      'page-size': pageSize,
      routing: 'none',
      'no-structured-data': '',
    };
    const attributes = Object.fromEntries(
      Object.entries(given).filter(([name, value]) => value || name === 'no-structured-data'),
    );
    // Another board for another feed; what is clicked in the preview selects the block.
    const board = given.src
      ? h(components.Disabled, null, h('job-board', { key: given.src, ...attributes }))
      : h(components.Placeholder, {
          label: __('Open positions', 'open-roles'),
          instructions: __(
            'Give the address of your job feed, here or in the settings.',
            'open-roles',
          ),
        });
    return h(
      element.Fragment,
      null,
      h(Settings, props),
      h('div', blockEditor.useBlockProps(), board),
    );
  }

  blocks.registerBlockType('open-roles/board', { edit: Edit, save: () => null });
})(window.wp);
