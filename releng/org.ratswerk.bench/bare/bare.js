// bpmn-js and nothing else: what the editor of the workbench is compared with.
import Modeler from 'bpmn-js/lib/Modeler';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';

window.openDiagram = xml => {
  const modeler = new Modeler({ container: '#canvas' });
  modeler.importXML(xml).then(() => {
    modeler.get('canvas').zoom('fit-viewport');
    window.opened('');
  }, error => window.opened(error.message));
};
