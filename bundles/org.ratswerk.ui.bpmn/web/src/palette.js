// What the palette and the menus lack: vertical pools.
import { assign } from 'min-dash';
import { say } from './language.js';

export function VerticalPools(palette, create, elementFactory) {
  const start = event => create.start(event, elementFactory.createParticipantShape({ isHorizontal: false }));
  palette.registerProvider(500, this);
  this.getPaletteEntries = () => entries => {
    const result = {};
    Object.entries(entries).forEach(([ id, entry ]) => {
      result[id] = entry;
      if (id === 'create.participant-expanded') {
        result['create.participant-vertical'] = {
          group: 'collaboration',
          className: 'bpmn-icon-participant rw-vertical',
          title: say('Create vertical pool/participant'),
          action: { dragstart: start, click: start }
        };
      }
    });
    return assign({}, result);
  };
}

VerticalPools.$inject = [ 'palette', 'create', 'elementFactory' ];

export default {
  __init__: [ 'ratswerkVerticalPools' ],
  ratswerkVerticalPools: [ 'type', VerticalPools ]
};
