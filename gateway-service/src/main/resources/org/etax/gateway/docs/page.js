// Shows the documents of all services, one at a time; a strict content security policy allows no script in the page.
fetch("/docs/services")
  .then((answer) => answer.json())
  .then((urls) => SwaggerUIBundle({
    urls,
    dom_id: "#documents",
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    layout: "StandaloneLayout",
    validatorUrl: null,
    withCredentials: false,
  }));
