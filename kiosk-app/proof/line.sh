# Read by the proofs that need a stock mosquitto: installs it, builds what is not built, and makes an empty $folder.
if [ ! -x /usr/sbin/mosquitto ]; then
  as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }
  as_root apt-get -qq update >&2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends mosquitto >&2
fi
proof=kiosk-app/target/test-classes/io/pitcrew/kiosk/proof/line/SlowLine.class
if [ ! -d kiosk-app/target/lib ] || [ ! -e "$proof" ] \
  || [ -n "$(find kiosk-app/src station-config/src -name '*.java' -newer "$proof" -print -quit)" ]; then
  # the compiler leaves alone what has not changed, so that it must be told
  rm -f "$proof"
  mvn -B -q -pl kiosk-app -am package -DskipTests >&2
fi
mkdir -p kiosk-app/target/proof
folder=$(mktemp -d "$PWD/kiosk-app/target/proof/line-XXXXXX")
trap 'rm -rf "$folder"' EXIT

run() {
  PITCREW_TEST_BROKER=mosquitto "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED \
    -cp "kiosk-app/target/test-classes:kiosk-app/target/classes:kiosk-app/target/lib/*:station-config/target/test-classes" "$@"
}
