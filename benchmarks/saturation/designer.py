"""The same load in NVIDIA's data-designer; runs in an environment of its own, and prints JSON.

A record is a story, and a column each call of it: an image column that names the one before in its
prompt, so that it waits for it, and that is skipped where the story has no such call. Its answers go
where it keeps images, in files. Every call is an image column, the judge's too: its limits are apart
for every kind of call, and there are so many slots for all of them together.
"""

import json
import os
import sys
import tempfile
import time

from saturation.load import Load


def main() -> None:
    url, stories, slots, side = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    os.environ["NEMO_TELEMETRY_ENABLED"] = "false"
    with tempfile.TemporaryDirectory(prefix="saturation-designer-") as folder:
        cpu, begun = time.process_time(), time.perf_counter()
        records = _create(url, Load(stories, slots), side, folder)
        spent = {"seconds": time.perf_counter() - begun, "cpu": time.process_time() - cpu}
    print(json.dumps({**spent, "records": records}))


def _create(url: str, load: Load, side: int, folder: str) -> int:
    """Makes the records, and returns how many there are."""
    import data_designer.config as dd  # type: ignore[import-not-found,unused-ignore]
    import pandas as pd  # type: ignore[import-not-found,import-untyped,unused-ignore]
    from data_designer.interface import DataDesigner  # type: ignore[import-not-found,unused-ignore]

    chains = [[name for frame in told for names in frame.attempts for name in names] for _, told in load]
    longest = max(map(len, chains))
    seed = pd.DataFrame(
        [{f"name{n}": chain[n] if n < len(chain) else "" for n in range(longest)} for chain in chains]
    )
    model = dd.ModelConfig(
        alias="slow",
        model="stable-diffusion-slow",
        provider="slow",
        skip_health_check=True,
        inference_parameters=dd.ImageInferenceParams(
            max_parallel_requests=load.slots, extra_body={"size": f"{side}x{side}"}
        ),
    )
    provider = dd.ModelProvider(name="slow", endpoint=f"{url}/v1", api_key="none")
    builder = dd.DataDesignerConfigBuilder(model_configs=[model])
    builder.with_seed_dataset(dd.DataFrameSeedSource(df=seed))
    for number in range(longest):
        before = f" after {{{{ call{number - 1} }}}}" if number else ""
        builder.add_column(
            dd.ImageColumnConfig(
                name=f"call{number}",
                prompt=f"[[{{{{ name{number} }}}}]] A fox waves{before}.",
                model_alias="slow",
                skip=dd.SkipConfig(when=f"{{{{ name{number} == '' }}}}"),
            )
        )
    designer = DataDesigner(artifact_path=folder, model_providers=[provider])
    designer.set_run_config(dd.RunConfig(otel_metrics_port=None, disable_early_shutdown=True))
    made = designer.create(builder, num_records=len(chains), dataset_name="saturation")
    return len(made.load_dataset())


if __name__ == "__main__":
    main()
