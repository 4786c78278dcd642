// German texts of the page, by the English ones.
const table = {
  // tools
  'Activate hand tool': 'Hand: Bildausschnitt verschieben',
  'Activate lasso tool': 'Lasso: mehrere Elemente auswählen',
  'Activate create/remove space tool': 'Platz schaffen oder wegnehmen',
  'Activate global connect tool': 'Elemente verbinden',
  'Search in diagram': 'Im Diagramm suchen',
  'Open minimap': 'Übersicht öffnen',
  'Close minimap': 'Übersicht schließen',
  'Toggle grid': 'Raster ein- oder ausblenden',

  // palette
  'Create start event': 'Startereignis anlegen',
  'Create intermediate/boundary event': 'Zwischenereignis oder angeheftetes Ereignis anlegen',
  'Create end event': 'Endereignis anlegen',
  'Create gateway': 'Gateway anlegen',
  'Create task': 'Aufgabe anlegen',
  'Create expanded sub-process': 'Aufgeklappten Teilprozess anlegen',
  'Create data object reference': 'Datenobjekt anlegen',
  'Create data store reference': 'Datenspeicher anlegen',
  'Create pool/participant': 'Pool anlegen',
  'Create vertical pool/participant': 'Senkrechten Pool anlegen',
  'Create group': 'Gruppe anlegen',
  'Create element': 'Element anlegen',

  // context pad
  'Append element': 'Element anfügen',
  'Append task': 'Aufgabe anfügen',
  'Append gateway': 'Gateway anfügen',
  'Append end event': 'Endereignis anfügen',
  'Append intermediate/boundary event': 'Zwischenereignis anfügen',
  'Append receive task': 'Empfangsaufgabe anfügen',
  'Append message intermediate catch event': 'Eintretendes Nachrichtenereignis anfügen',
  'Append timer intermediate catch event': 'Eintretendes Zeitereignis anfügen',
  'Append conditional intermediate catch event': 'Eintretendes Bedingungsereignis anfügen',
  'Append signal intermediate catch event': 'Eintretendes Signalereignis anfügen',
  'Append compensation activity': 'Kompensationsaktivität anfügen',
  'Add text annotation': 'Anmerkung hinzufügen',
  'Add lane above': 'Lane darüber hinzufügen',
  'Add lane below': 'Lane darunter hinzufügen',
  'Divide into two lanes': 'In zwei Lanes teilen',
  'Divide into three lanes': 'In drei Lanes teilen',
  'Change element': 'Element ändern',
  'Connect to other element': 'Mit anderem Element verbinden',
  'Connect using association': 'Durch Assoziation verbinden',
  'Connect using data input association': 'Durch Datenassoziation verbinden',
  'Connect to': 'Verbinden mit',
  'Delete': 'Löschen',
  'Set color': 'Farbe wählen',
  'Align elements': 'Elemente ausrichten',
  'Align elements left': 'Linksbündig ausrichten',
  'Align elements center': 'Waagerecht zentrieren',
  'Align elements right': 'Rechtsbündig ausrichten',
  'Align elements top': 'Oben ausrichten',
  'Align elements middle': 'Senkrecht zentrieren',
  'Align elements bottom': 'Unten ausrichten',
  'Distribute elements horizontally': 'Waagerecht gleichmäßig verteilen',
  'Distribute elements vertically': 'Senkrecht gleichmäßig verteilen',
  'Open {element}': '{element} öffnen',

  // colours
  'Default': 'Standard',
  'Blue': 'Blau',
  'Orange': 'Orange',
  'Green': 'Grün',
  'Red': 'Rot',
  'Purple': 'Violett',

  // menus: groups
  'Data': 'Daten',
  'Events': 'Ereignisse',
  'Gateways': 'Gateways',
  'Participants': 'Pools',
  'Sub-processes': 'Teilprozesse',
  'Tasks': 'Aufgaben',
  'Templates': 'Vorlagen',
  'Search': 'Suchen',
  '{count} result found': '{count} Treffer',
  '{count} results found': '{count} Treffer',
  'Results': 'Treffer',
  'Back': 'Zurück',
  'No matching entries found.': 'Nichts gefunden.',

  // menus: activities
  'Task': 'Aufgabe',
  'User task': 'Benutzeraufgabe',
  'Service task': 'Systemaufgabe',
  'Send task': 'Sendeaufgabe',
  'Receive task': 'Empfangsaufgabe',
  'Manual task': 'Manuelle Aufgabe',
  'Business rule task': 'Geschäftsregelaufgabe',
  'Script task': 'Skriptaufgabe',
  'Call activity': 'Aufrufaktivität',
  'Transaction': 'Transaktion',
  'Event sub-process': 'Ereignis-Teilprozess',
  'Sub-process': 'Teilprozess',
  'Sub-process (collapsed)': 'Teilprozess (zugeklappt)',
  'Sub-process (expanded)': 'Teilprozess (aufgeklappt)',
  'Ad-hoc sub-process': 'Ad-hoc-Teilprozess',
  'Ad-hoc sub-process (collapsed)': 'Ad-hoc-Teilprozess (zugeklappt)',
  'Ad-hoc sub-process (expanded)': 'Ad-hoc-Teilprozess (aufgeklappt)',
  'Loop': 'Schleife',
  'Parallel multi-instance': 'Mehrfach, parallel',
  'Sequential multi-instance': 'Mehrfach, nacheinander',
  'Collection': 'Sammlung',
  'Participant multiplicity': 'Mehrere Teilnehmer',
  'Toggle non-interrupting': 'Unterbrechend oder nicht unterbrechend',

  // menus: gateways, flows, data, pools
  'Exclusive gateway': 'Exklusives Gateway',
  'Parallel gateway': 'Paralleles Gateway',
  'Inclusive gateway': 'Inklusives Gateway',
  'Complex gateway': 'Komplexes Gateway',
  'Event-based gateway': 'Ereignisbasiertes Gateway',
  'Event based instantiating Gateway': 'Startendes ereignisbasiertes Gateway',
  'Parallel Event based instantiating Gateway': 'Startendes paralleles ereignisbasiertes Gateway',
  'Sequence flow': 'Sequenzfluss',
  'Default flow': 'Standardfluss',
  'Conditional flow': 'Bedingter Fluss',
  'Data object reference': 'Datenobjekt',
  'Data store reference': 'Datenspeicher',
  'Expanded pool/participant': 'Aufgeklappter Pool',
  'Empty pool/participant': 'Zugeklappter Pool',

  // what cannot be done
  'flow elements must be children of pools/participants': 'Flusselemente müssen in einem Pool stehen.',
  'Data object must be placed within a pool/participant.': 'Ein Datenobjekt muss in einem Pool stehen.',

  // diagrams and badges
  'Diagram {number}': 'Diagramm {number}',
  'Diagrams of this file': 'Diagramme dieser Datei',
  'no longer exists': 'gibt es nicht mehr',
  'process': 'Prozess',
  'unit': 'Organisationseinheit',
  'uses': 'nutzt',
  'data': 'Informationsobjekt',
  '{count} selected': '{count} ausgewählt',
  'unnamed': 'ohne Namen',

  // token simulation
  'Token Simulation': 'Ablauf durchspielen',
  'Toggle Simulation Log': 'Protokoll ein- oder ausblenden',
  'Simulation Log': 'Protokoll',
  'No Entries': 'Keine Einträge',
  'Close': 'Schließen',
  'Reset Simulation': 'Von vorn beginnen',
  'Play/Pause Simulation': 'Anhalten oder weiterlaufen lassen',
  'Play Simulation': 'Der Ablauf läuft weiter',
  'Pause Simulation': 'Der Ablauf ist angehalten',
  'Set animation speed = Slow': 'Langsam',
  'Set animation speed = Normal': 'Mittel',
  'Set animation speed = Fast': 'Schnell',
  'Set Sequence Flow': 'Weg wählen',
  'Add pause point': 'Haltepunkt setzen',
  'Remove pause point': 'Haltepunkt entfernen',
  'Trigger Event': 'Ereignis auslösen',
  'Focus process instance': 'Nur diesen Durchlauf zeigen:',
  'Found unsupported elements': 'Einige Elemente lassen sich nicht durchspielen',
  'Not supported': 'Lässt sich nicht durchspielen',
  'Finished': 'Beendet',
  'Process': 'Prozess',
  'started': 'gestartet',
  'finished': 'beendet',
  'canceled': 'abgebrochen',
  'Sub Process': 'Teilprozess',
  'Service Task': 'Systemaufgabe',
  'User Task': 'Benutzeraufgabe',
  'Call Activity': 'Aufrufaktivität',
  'Script Task': 'Skriptaufgabe',
  'Business Rule Task': 'Geschäftsregelaufgabe',
  'Manual Task': 'Manuelle Aufgabe',
  'Receive Task': 'Empfangsaufgabe',
  'Send Task': 'Sendeaufgabe',
  'Exclusive Gateway': 'Exklusives Gateway',
  'Parallel Gateway': 'Paralleles Gateway',
  'Inclusive Gateway': 'Inklusives Gateway',
  'Start Event': 'Startereignis',
  'Intermediate Event': 'Zwischenereignis',
  'Boundary Event': 'Angeheftetes Ereignis',
  'End Event': 'Endereignis'
};

// menus: events, put together from their parts
const TRIGGERS = {
  '': '',
  'Message ': 'Nachrichten',
  'Timer ': 'Zeit',
  'Conditional ': 'Bedingungs',
  'Signal ': 'Signal',
  'Error ': 'Fehler',
  'Escalation ': 'Eskalations',
  'Compensation ': 'Kompensations',
  'Cancel ': 'Abbruch',
  'Link ': 'Link',
  'Terminate ': 'Terminierungs'
};
const POSITIONS = {
  'start event': [ '', '-Startereignis', 'Startereignis' ],
  'end event': [ '', '-Endereignis', 'Endereignis' ],
  'boundary event': [ 'Angeheftetes ', 'ereignis', 'Ereignis' ],
  'intermediate throw event': [ 'Auslösendes ', 'ereignis', 'Zwischenereignis' ],
  'intermediate catch event': [ 'Eintretendes ', 'ereignis', 'Zwischenereignis' ]
};
for (const [ trigger, germanTrigger ] of Object.entries(TRIGGERS)) {
  for (const [ position, [ before, after, alone ] ] of Object.entries(POSITIONS)) {
    const english = trigger === '' ? position.charAt(0).toUpperCase() + position.slice(1) : trigger + position;
    const text = trigger === '' ? (before + alone) : before + germanTrigger + after;
    table[english] = text;
    table[english + ' (non-interrupting)'] = text + ' (nicht unterbrechend)';
  }
}

// kinds of elements, as the standard names them
const KINDS = {
  'Task': 'Aufgabe', 'User task': 'Benutzeraufgabe', 'Service task': 'Systemaufgabe', 'Send task': 'Sendeaufgabe',
  'Receive task': 'Empfangsaufgabe', 'Manual task': 'Manuelle Aufgabe', 'Business rule task': 'Geschäftsregelaufgabe',
  'Script task': 'Skriptaufgabe', 'Call activity': 'Aufrufaktivität', 'Sub process': 'Teilprozess',
  'Ad hoc sub process': 'Ad-hoc-Teilprozess', 'Transaction': 'Transaktion', 'Start event': 'Startereignis',
  'End event': 'Endereignis', 'Intermediate catch event': 'Eintretendes Zwischenereignis',
  'Intermediate throw event': 'Auslösendes Zwischenereignis', 'Boundary event': 'Angeheftetes Ereignis',
  'Exclusive gateway': 'Exklusives Gateway', 'Parallel gateway': 'Paralleles Gateway',
  'Inclusive gateway': 'Inklusives Gateway', 'Complex gateway': 'Komplexes Gateway',
  'Event based gateway': 'Ereignisbasiertes Gateway', 'Sequence flow': 'Sequenzfluss',
  'Message flow': 'Nachrichtenfluss', 'Association': 'Assoziation', 'Data input association': 'Datenassoziation',
  'Data output association': 'Datenassoziation', 'Data object reference': 'Datenobjekt', 'Data object': 'Datenobjekt',
  'Data store reference': 'Datenspeicher', 'Data store': 'Datenspeicher', 'Data input': 'Dateneingang',
  'Data output': 'Datenausgang', 'Participant': 'Pool', 'Lane': 'Lane', 'Process': 'Prozess',
  'Collaboration': 'Kollaboration', 'Choreography': 'Choreografie', 'Group': 'Gruppe',
  'Text annotation': 'Anmerkung', 'Definitions': 'Datei', 'Conversation': 'Konversation',
  'Sub choreography': 'Teilchoreografie', 'Choreography task': 'Choreografieaufgabe', 'Message': 'Nachricht',
  'Call conversation': 'Aufrufkonversation', 'Sub conversation': 'Teilkonversation',
  'Conversation link': 'Konversationsverbindung', 'Implicit throw event': 'Auslösendes Ereignis',
  'Call choreography': 'Aufrufchoreografie', 'Global task': 'Globale Aufgabe'
};
for (const [ english, text ] of Object.entries(KINDS)) {
  table['kind: ' + english] = text;
}

export default table;
