"""What proofs share that run the programs as they are shipped: a plant to measure with, a stock mosquitto, operations, a
line between them, a web server for others. Read by proofs of both modules; run by none."""

import functools, http.server, os, pathlib, random, re, shutil, socket, subprocess, sys, tempfile, threading, time

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
SITE = "harbour/northgate"
STATION = SITE + "/assembly/line-2/press-3"
ENV = dict(os.environ, PITCREW_PASSPHRASE="", LC_ALL="C.UTF-8", PATH=os.environ["PATH"] + ":/usr/sbin")


def run(*words, ok=(0,), **more):
    done = subprocess.run([str(w) for w in words], capture_output=True, text=True, env=ENV, **more)
    if done.returncode not in ok:
        sys.exit(f"{' '.join(map(str, words))}\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
    return done.stdout


def pitcrew(*words):
    return run(TOP / "provisioning/bin/pitcrew", *words)


def install(**packages):
    """Debian packages, each by a program in it."""
    missing = sorted({p for program, p in packages.items() if not shutil.which(program, path=ENV["PATH"])})
    if missing:
        root = [] if os.getuid() == 0 else ["sudo", "-n"]
        run(*root, "apt-get", "-qq", "update")
        run(*root, "apt-get", "-qq", "install", "-y", "--no-install-recommends", *missing)


def versions(*commands):
    """The first number that each says of itself."""
    said = {}
    for command in commands:
        words = command.split()
        done = subprocess.run(words, capture_output=True, text=True, env=ENV)
        found = re.search(r"\d+(\.\d+)+|\b\d{1,3}\b", done.stdout + done.stderr)
        said[words[0]] = found[0] if found else "?"
    return ", ".join(f"{name} {version}" for name, version in said.items())


def folder(name, module):
    """An empty one, in the build folder of a module; whoever succeeds removes it."""
    above = TOP / module / "target/proof"
    above.mkdir(parents=True, exist_ok=True)
    return pathlib.Path(tempfile.mkdtemp(prefix=f"{name}-", dir=above))


def free():
    with socket.create_server(("127.0.0.1", 0)) as s:
        return s.getsockname()[1]


def wait(port):
    for _ in range(200):
        try:
            return socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            time.sleep(0.05)
    sys.exit(f"nothing listens at {port}")


class Plant:
    """Texts are text, pictures are noise: what a camera's JPEG is to every compressor."""

    WORDS = ("press die clamp bolt guard lower raise close open check torque sensor lamp green red hold both buttons "
             "until the ram stands still wipe slide plate seat turn key left right slowly").split()
    PICTURES, PICTURE = 4, 45_500

    def __init__(self, at, aids, seed=7):
        self.folder, self.chance = at, random.Random(seed)
        self.names = [f"{self.chance.choice(self.WORDS)}-{self.chance.choice(self.WORDS)}-{i}" for i in range(aids)]
        self.put("plant.toml", 'format = 1\nenterprise = "harbour"\nsite = "northgate"\nname = "Northgate works"\n'
                 'languages = ["en"]\nsource = "en"\n')
        self.put("glossary/en.toml", 'BDC = "bottom dead centre"\n')
        shown = ", ".join(f'"{name}"' for name in self.names)
        self.put("stations/press-3.toml", f'path = "{STATION}"\nname = {{ en = "Press 3" }}\nplace = {{ en = "Line 2" }}\n'
                 f'languages = ["en"]\naids = [{shown}]\nlookup = true\nreader = "bottom-right"\n')
        for name in self.names:
            self.aid(name)
        files = [f.stat().st_size for f in at.rglob("*") if f.is_file()]
        self.files, self.bytes = len(files), sum(files)

    def put(self, file, text):
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def say(self, n):
        return " ".join(self.chance.choice(self.WORDS) for _ in range(n)).capitalize()

    def aid(self, name):
        self.put(f"aids/{name}/aid.toml", 'owner = "Methods"\nreview = 2027-05-01\nseconds = 60\nsafety = false\n'
                 'cover = "pictures/0.jpg"\nreason = { en = "each shift" }\nrecheck = []\nprerequisites = []\n')
        steps = "".join(
            f"## {self.say(3)} {{#step-{i}}}\n\n"
            + (f"![{self.say(4)}](pictures/{i}.jpg)\n\n" if i < self.PICTURES else "")
            + "".join(f"{k}. {self.say(8)}.\n" for k in (1, 2, 3)) + f"\n```why\nBecause: {self.say(7)}.\n```\n\n"
            for i in range(6))
        self.put(f"aids/{name}/en.md", f"# {self.say(4)}\n\nProblem: {self.say(6)}.\nHelps: {self.say(6)}.\n\n{steps}")
        for i in range(self.PICTURES):
            size = int(self.PICTURE * self.chance.uniform(0.4, 1.6))
            self.put(f"aids/{name}/pictures/{i}.jpg", b"\xff\xd8\xff" + self.chance.randbytes(size))


class Program:
    """A process that says lines; it ends with its input."""

    def __init__(self, log, *words):
        self.log, self.said, self.over, self.heard = log, [], False, threading.Condition()
        self.process = subprocess.Popen([str(w) for w in words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                        stderr=log.open("a"), env=ENV, cwd=TOP)
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        for line in self.process.stdout:
            with self.heard:
                self.said.append((time.monotonic(), line.strip()))
                self.heard.notify_all()
        with self.heard:
            self.over = True
            self.heard.notify_all()

    def hears(self, pattern, seconds, times=1):
        """When the last of so many lines with this in them came, and the line."""
        return self.until(lambda line: re.search(pattern, line), seconds, times)

    def until(self, right, seconds, times=1):
        found = lambda: [(at, line) for at, line in self.said if right(line)]
        with self.heard:
            self.heard.wait_for(lambda: self.over or len(found()) >= times, seconds)
            if len(found()) < times:
                sys.exit(f"{self.process.args[-1]}: {len(found())} of {times} came in {seconds} s; see {self.log}")
            return found()[times - 1]

    def ask(self, order, seconds=10):
        before = len(self.said)
        self.process.stdin.write(order + "\n")
        self.process.stdin.flush()
        with self.heard:
            self.heard.wait_for(lambda: self.over or len(self.said) > before, seconds)
            if len(self.said) == before:
                sys.exit(f"no answer to {order}; see {self.log}")
            return self.said[before][1]

    def busy(self):
        """Seconds of processor that it and what it started have used."""
        pids, ticks = [self.process.pid], 0
        for pid in pids:
            pids += map(int, pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split())
            fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def end(self):
        self.process.stdin.close()
        self.process.wait(30)


def java(log, name, *words):
    """A program among the tests of the kiosk; builds what is not built."""
    script = '. .mvn/jdk; . kiosk-app/proof/line.sh; run "$@"'
    return Program(log, "bash", "-ec", script, "java", f"io.pitcrew.kiosk.{name}", *words)


class Line:
    """To the server at a port: 10 Mbit/s is 1,250,000 bytes a second."""

    def __init__(self, log, port, rate, delay, window):
        self.program = java(log, "proof.line.LeasedLine", port, rate, delay, window)
        self.port = int(self.program.hears(r"^\d+$", 900)[1])

    def cut(self):
        self.program.ask("cut")

    def sent(self):
        """Bytes, down and up."""
        down, up = self.program.ask("count").split()
        return int(down), int(up)

    def end(self):
        self.program.end()


class Broker:
    """A stock mosquitto with its default limits, everything in memory."""

    def __init__(self, work):
        self.port = free()
        (work / "mosquitto.conf").write_text(
            f"listener {self.port} 127.0.0.1\nallow_anonymous true\npersistence false\nsys_interval 1\n")
        self.process = subprocess.Popen(["mosquitto", "-c", str(work / "mosquitto.conf")], stderr=subprocess.DEVNULL, env=ENV)
        wait(self.port)

    def end(self):
        self.process.terminate()
        self.process.wait(20)


class Operations:
    """A home whose broker is at this port, and one kiosk's folder."""

    def __init__(self, work, plant, port):
        self.home, self.port = work / "operations", port
        pitcrew("init", self.home, "--plant", plant.folder, "--broker", f"mqtt://127.0.0.1:{port}",
                "--enterprise", "harbour", "--site", "northgate", "--no-passphrase")
        pitcrew("kiosk", "new", "press-3", "--station", STATION, "--reader", "simulated", "--home", self.home)
        self.enrolled = next(p.parent for p in work.rglob("kiosk.toml"))

    def kiosk(self, copy, port, name="press-3"):
        """A copy of the kiosk's folder, under this name, for a broker at this port."""
        shutil.copytree(self.enrolled, copy)
        toml = copy / "kiosk.toml"
        toml.write_text(toml.read_text().replace(f":{self.port}", f":{port}").replace('"press-3"', f'"{name}"'))
        return copy

    def publish(self):
        return pitcrew("publish", "--home", self.home)


class Rsync:
    """A daemon that serves a folder as `plant`."""

    def __init__(self, work, served, clients=10):
        self.port = free()
        (work / "rsyncd.conf").write_text(f"[plant]\npath = {served}\nuse chroot = no\nread only = yes\n"
                                          f"max connections = {clients}\nuid = {os.getuid()}\ngid = {os.getgid()}\n")
        self.process = subprocess.Popen(["rsync", "--daemon", "--no-detach", f"--port={self.port}", "--address=127.0.0.1",
                                         f"--config={work}/rsyncd.conf", f"--log-file={work}/rsyncd.log"])
        wait(self.port)

    def end(self):
        self.process.terminate()
        self.process.wait(20)


class Quiet(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass


def web(served):
    """Serves a folder; at which port."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(served)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_port
