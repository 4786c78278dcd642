// Links from the elements of a diagram to the elements of the administration, as they stand in extensionElements.
const reference = { name: 'ref', isAttr: true, type: 'String' };
const everywhere = { allowedIn: [ '*' ] };

export default {
  name: 'Ratswerk',
  uri: 'http://ratswerk.org/schema/bpmn/1',
  prefix: 'rw',
  xml: { tagAlias: 'lowerCase' },
  associations: [],
  types: [
    { name: 'Process', superClass: [ 'Element' ], meta: everywhere, properties: [ reference ] },
    { name: 'Unit', superClass: [ 'Element' ], meta: everywhere, properties: [ reference ] },
    { name: 'Data', superClass: [ 'Element' ], meta: everywhere, properties: [ reference ] },
    {
      name: 'Uses',
      superClass: [ 'Element' ],
      meta: everywhere,
      properties: [
        reference,
        { name: 'bridging', isAttr: true, type: 'String' },
        { name: 'mode', isAttr: true, type: 'String' }
      ]
    }
  ]
};
