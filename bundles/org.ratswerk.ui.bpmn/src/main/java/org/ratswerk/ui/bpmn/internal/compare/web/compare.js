// Two pictures side by side. Pictures come as SVG text and are put in as elements, without their style sheets.
(() => {
  const host = window.ratswerk;
  const sides = [ 'before', 'after' ];
  const picture = side => document.querySelector('#' + side + ' .picture');

  sides.forEach(side => {
    document.querySelector('#' + side + ' h2').textContent = host.settings[side];
    picture(side).setAttribute('aria-label', host.settings[side]);
    picture(side).addEventListener('click', event => {
      const hit = event.target.closest('[data-element-id]');
      if (hit) {
        host.post('pick', { id: hit.getAttribute('data-element-id') });
      }
    });
  });

  host.on('show', message => sides.forEach(side => {
    const place = picture(side);
    place.textContent = '';
    message[side].forEach(text => {
      const svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
      if (svg.localName === 'svg') {
        svg.querySelectorAll('style, script, foreignObject').forEach(each => each.remove());
        place.append(document.importNode(svg, true));
      }
    });
  }));

  host.on('reveal', message => sides.forEach(side => {
    document.querySelectorAll('#' + side + ' .here').forEach(each => each.classList.remove('here'));
    const found = message[side]
      ? Array.from(picture(side).querySelectorAll('[data-element-id]'))
        .find(each => each.getAttribute('data-element-id') === message[side]) : null;
    if (found) {
      found.classList.add('here');
      const at = found.getBoundingClientRect();
      const area = picture(side).getBoundingClientRect();
      picture(side).scrollBy(at.left + at.width / 2 - area.left - area.width / 2,
        at.top + at.height / 2 - area.top - area.height / 2);
    }
  }));
})();
