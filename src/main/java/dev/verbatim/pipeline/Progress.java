package dev.verbatim.pipeline;

/** Is told how far long work has come; called from one thread. */
public interface Progress {

    /** Nobody watches. */
    Progress NONE = new Progress() {
        @Override
        public void begin(String stage, long total) {
            // nobody watches
        }

        @Override
        public void step(long done, String what) {
            // nobody watches
        }

        @Override
        public void end() {
            // nobody watches
        }
    };

    /**
     * A stage begins.
     *
     * @param stage what is done, as a participle: "reading"
     * @param total how many steps there will be; -1 if that is not known
     */
    void begin(String stage, long total);

    /**
     * A step is done.
     *
     * @param done how many are
     * @param what name of the last, such as a file
     */
    void step(long done, String what);

    /** The stage is over. */
    void end();
}
